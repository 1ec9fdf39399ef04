Imports System
Imports System.Collections.Generic
Imports Microsoft.ComputeCluster

' Copies what finished jobs wrote.
Public Class Archive
    Private ReadOnly _cluster As New Cluster()
    Private _jobs As List(Of IJob)

    Public Sub New(ByVal head As String)
        _cluster.Connect(head)
        _jobs = New List(Of IJob)
    End Sub

    Public ReadOnly Property Name() As String
        Get
            Return "archive of _cluster.Name"
        End Get
    End Property

    Public Function Finished(ByVal user As String) As Integer
        Dim count As Integer = 0
        For Each job As IJob In _cluster.ListJobs(user, JobStatus.Finished)
            _jobs.Add(job)
            count += 1
        Next
        Return count
    End Function

    Public Sub Copy(ByVal target As String)
        For Each job In _jobs
            Try
                Dim tasks = _cluster.ListTasks(job.Id)
                For Each task As ITask In tasks
                    If task.Status = TaskStatus.Finished AndAlso task.Stdout <> "" Then
                        IO.File.Copy(task.WorkDirectory & "\" & task.Stdout, target & "\" & CStr(task.Id))
                    End If
                Next
            Catch ex As ComputeClusterException When ex.ErrorCode <> 0
                Console.WriteLine("{0}: {1}", job.Name, ex.Message)
            End Try
        Next
    End Sub

    Public Sub Again()
        Dim copy As New Job(_jobs(0))
        copy.Name = Name & " again"
        Dim id As Integer = _cluster.QueueJob(copy, Nothing, Nothing, True, 0)
        Console.WriteLine(id)
    End Sub
End Class
