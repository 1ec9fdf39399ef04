Option Strict Off
Imports Microsoft.ComputeCluster
Imports System.Windows.Forms

Public Class RunForm
    Inherits Form

    Private WithEvents btnGo As New Button
    Private WithEvents tmrPoll As New Timer
    Private cl As ICluster
    Private jobId As Integer = -1

    Private Sub RunForm_Load(ByVal sender As Object, ByVal e As EventArgs) Handles MyBase.Load
        cl = New Cluster
        cl.Connect(My.Settings.HeadNode)
        Me.Text = cl.Name
        Me.Name = "RunForm"
    End Sub

    Private Sub btnGo_Click(ByVal sender As Object, ByVal e As EventArgs) Handles btnGo.Click
        Dim j As IJob = cl.CreateJob(), t As ITask
        With j
            .Name = Me.txtName.Text
            .Runtime = "0:1:30"
            .Priority = JobPriority.Normal
            For i As Integer = 1 To CInt(Me.updCount.Value)
                t = New Task() With {.CommandLine = "sim.exe " & i, .Name = "run" & i}
                .AddTask(t)
            Next
        End With
        Try
            jobId = cl.QueueJob(j, Nothing, Nothing, False, Me.Handle.ToInt32())
        Catch ex As ComputeClusterException
            MessageBox.Show(ex.Message, Me.Name)
            Return
        Finally
            tmrPoll.Enabled = True
        End Try
        Dim failed = From x As ITask In cl.ListTasks(jobId) Where x.Status = TaskStatus.Failed Select x.Name
    End Sub

    Private Sub tmrPoll_Tick(ByVal sender As Object, ByVal e As EventArgs) Handles tmrPoll.Tick
        Select Case cl.GetJob(jobId).Status
            Case JobStatus.Running, JobStatus.Queued
                Dim c As IJobCounter = cl.GetJobCounter(jobId)
                Me.bar.Value = 100 * c.NumberOfFinishedTasks / Math.Max(1, cl.GetJob(jobId).TaskCount)
            Case JobStatus.Failed
                RemoveHandler tmrPoll.Tick, AddressOf tmrPoll_Tick
                MsgBox(cl.GetJob(jobId).ErrorMessage)
            Case Else
                tmrPoll.Enabled = False
        End Select
        If TypeOf cl Is IDisposable Then DirectCast(cl, IDisposable).Dispose()
    End Sub
End Class
