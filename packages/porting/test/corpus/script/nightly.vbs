' nightly.vbs: queues the nightly builds and mails what went wrong
Option Explicit

Const HEAD_NODE = "buildhead"
Const ccpFinished = 3, ccpFailed = 4, ccpCanceled = 5

Class Build
    Private m_id
    Private m_job
    Public Branch
    Public Failed

    Private Sub Class_Initialize()
        m_id = 0
        Failed = False
    End Sub

    Private Sub Class_Terminate()
        Set m_job = Nothing
    End Sub

    Public Property Get Id()
        Id = m_id
    End Property

    Public Property Set Job(ByVal value)
        Set m_job = value
    End Property

    Public Property Get Job()
        Set Job = m_job
    End Property

    Public Function Queue(ByRef cluster, ByRef text)
        Queue = False
        Dim task
        Set m_job = cluster.CreateJob
        With m_job
            .Name = "nightly " & Branch
            .Project = "nightly"
            .Priority = 2
            .MinimumNumberOfProcessors = 1
            .MaximumNumberOfProcessors = 4
            .IsExclusive = False
            .SetExtendedJobTerm "branch", Branch
            Set task = cluster.CreateTask()
            With task
                .Name = "build"
                .CommandLine = "cmd /c build.cmd " & Branch
                .Stdout = "\\share\logs\" & Branch & ".log"
                .WorkDirectory = "\\share\src\" & Branch
                .SetEnvironmentVariable "BRANCH", Branch
            End With
            .AddTask task
            Set task = Nothing
        End With
        On Error Resume Next
        m_id = cluster.QueueJob(m_job, Null, Null, True, 0)
        If Err.Number <> 0 Then
            text = "0x" & Hex(Err.Number) & ": " & Err.Description & vbCrLf & cluster.ErrorMessage
            Err.Clear
            Exit Function
        End If
        On Error GoTo 0
        Queue = True
    End Function
End Class

Dim oCluster, dicBuilds, oBuild, sName, sText, oJob, oNode, aNames

Set oCluster = WScript.CreateObject("Microsoft.ComputeCluster.Cluster")
On Error Resume Next
oCluster.Connect HEAD_NODE
If Err Then
    WScript.StdErr.WriteLine "Cannot reach " & HEAD_NODE & ": " & Err.Description
    WScript.Quit 1
End If
On Error Goto 0

Set dicBuilds = CreateObject("Scripting.Dictionary")
aNames = Array("main", "release-1", "release-2")
For Each sName In aNames
    Set oBuild = New Build
    oBuild.Branch = sName
    If oBuild.Queue(oCluster, sText) Then
        dicBuilds.Add oBuild.Id, oBuild
    Else
        WScript.Echo sName & " was not queued: " & sText
    End If
Next

Call WaitForAll(oCluster, dicBuilds)
Report oCluster

Sub WaitForAll(cl, builds)
    Dim k, j, left_
    Do
        left_ = 0
        For Each k In builds.Keys
            Set j = cl.GetJob(k)
            Select Case j.Status
                Case ccpFinished
                Case ccpFailed, ccpCanceled
                    builds(k).Failed = True
                Case Else
                    left_ = left_ + 1
            End Select
        Next
        If left_ > 0 Then WScript.Sleep 10000
    Loop While left_ > 0
End Sub

Sub Report(cl)
    Dim t
    For Each oJob In cl.ListAllJobs()
        If oJob.Project = "nightly" And oJob.Status = 4 Then
            WScript.Echo oJob.Id & vbTab & oJob.Name & vbTab & oJob.ErrorMessage
            For Each t In cl.ListTasks(oJob.Id)
                If t.ExitCode <> 0 Then _
                    WScript.Echo "   " & t.Name & " ended with " & t.ExitCode
            Next
        End If
    Next
    With cl.ClusterCounter
        WScript.Echo .NumberOfIdleProcessors & " of " & .TotalNumberOfProcessors & " processors idle"
    End With
    For Each oNode In cl.ComputeNodes
        If oNode.Status = 2 Then Call cl.ResumeNode(oNode.Name) : WScript.Echo "resumed " & oNode.Name
    Next
    Set oNode = Nothing
    Set oJob = Nothing
End Sub

Set oCluster = Nothing
